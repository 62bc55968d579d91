/** The image's health check: ends with 0 while the server answers. */
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
