/** GraphQL documents and SQL statements are imported as the text they are; the build puts it into the bundle. */
declare module '*.graphql' {
  const text: string;
  export default text;
}

declare module '*.sql' {
  const text: string;
  export default text;
}
