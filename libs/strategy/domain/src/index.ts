export * from './statement';
export * from './edition';
export * from './words';
export * from './compare';
