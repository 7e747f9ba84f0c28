/**
 * Milliseconds of this process's own processor time that something takes, whatever else the machine does. For what must not
 * explode with its input: limits are far above what is needed, and far below what an explosion takes.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
