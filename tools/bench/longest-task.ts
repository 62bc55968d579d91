/** One event of a trace, as far as it is read here. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  /** Of these, what the thread was on a processor for. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task on a page's main thread in a trace of the browser: milliseconds, and those on a processor. */
export function longestTask(trace: Buffer): { readonly ms: number; readonly cpuMs: number } {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid}/${tid}`),
  );
  const most = (of: (task: TraceEvent) => number) => Math.max(0, ...tasks.map(of)) / 1_000;
  return { ms: most(({ dur = 0 }) => dur), cpuMs: most(({ tdur = 0 }) => tdur) };
}
