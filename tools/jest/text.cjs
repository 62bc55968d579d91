/** GraphQL documents and SQL statements are imported as text, as in the bundle. */
module.exports = {
  process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
