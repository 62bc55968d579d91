/** CPU time and memory of processes, from /proc. */
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** User and system time of a process in milliseconds. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** The same of a PostgreSQL server: its postmaster, every child, and children that have ended. */
export function clusterCpuMs(postmaster: number): number {
  let total = 0;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      if (Number(fields[1]) === postmaster || Number(entry) === postmaster) {
        const ended = Number(entry) === postmaster ? Number(fields[13]) + Number(fields[14]) : 0;
        total += Number(fields[11]) + Number(fields[12]) + ended;
      }
    } catch {
      // It ended while we looked.
    }
  }
  return (total * 1000) / ticksPerSecond;
}

/** Resident memory in MB. */
export function memoryMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
