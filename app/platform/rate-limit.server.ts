import { RateLimiterPostgres } from "rate-limiter-flexible";

type Limits = { points: number; seconds: number };

const limiters = new Map<string, RateLimiterPostgres>();

/** Takes one try of a purpose and key, counted across processes. False when they are used up. */
export async function takeTry(pool: object, purpose: string, key: string, limits: Limits): Promise<boolean> {
  let limiter = limiters.get(purpose);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
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
  }
  try {
    await limiter.consume(key, 1);
    return true;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return false;
  }
}
