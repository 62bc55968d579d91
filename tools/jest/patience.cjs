// A server starts and a machine may be busy: what hangs is found by then, what is slow is not called broken.
jest.setTimeout(60_000);
