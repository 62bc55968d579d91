export * from './work';
export * from './daily-mail';
