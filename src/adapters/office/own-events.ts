/**
 * Silences this add-in's events while `work` runs, so that our own writes are not told as a person's. They are switched
 * on again whatever happens; if even that fails the session is gone, and with it the events.
 */
export async function withoutOwnEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  await context.sync();
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync().catch(() => undefined);
  }
}
