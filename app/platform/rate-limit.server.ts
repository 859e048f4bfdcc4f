import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";

type Limits = { points: number; seconds: number };

const limiters = new Map<string, RateLimiterPostgres>();

/** Takes tries of a purpose and key, counted across processes: how many were taken, these with them. */
export async function takeTry(
  pool: object,
  purpose: string,
  key: string,
  limits: Limits,
  count = 1,
): Promise<{ isLeft: boolean; taken: number }> {
  try {
    const { consumedPoints } = await limiterOf(pool, purpose, limits).consume(key, count);
    return { isLeft: true, taken: consumedPoints };
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return { isLeft: false, taken: (refusal as RateLimiterRes).consumedPoints };
  }
}

/** How many were taken. */
export const triesTaken = async (pool: object, purpose: string, key: string, limits: Limits): Promise<number> =>
  (await limiterOf(pool, purpose, limits).get(key))?.consumedPoints ?? 0;

/** Gives back tries that turned out right, so that only wrong ones count. */
export async function giveTryBack(
  pool: object,
  purpose: string,
  key: string,
  limits: Limits,
  count = 1,
): Promise<void> {
  await limiterOf(pool, purpose, limits).reward(key, count);
}

function limiterOf(pool: object, purpose: string, limits: Limits): RateLimiterPostgres {
  const known = limiters.get(purpose);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: purpose,
    points: limits.points,
    duration: limits.seconds,
    clearExpiredByTimeout: false,
  });
  limiters.set(purpose, limiter);
  return limiter;
}
