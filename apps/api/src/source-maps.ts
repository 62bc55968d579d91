import { setSourceMapsSupport } from 'node:module';

// Imported before the server is: what failed is told by our own files and lines. The maps of packages are not read, which
// Node's flag for all of them would do, for 25 MB of memory.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
