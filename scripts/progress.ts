/** Says what is going on, with the seconds a slow step took. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const slow = setTimeout(() => console.log(`${name}…`), 1500);
  const ticking = setInterval(() => console.log(`${name}… ${seconds(began)}秒`), 10_000);
  try {
    return await work();
  } finally {
    clearTimeout(slow);
    clearInterval(ticking);
    if (performance.now() - began > 1500) console.log(`${name} 済み（${seconds(began)}秒）`);
  }
}

const seconds = (began: number): number => Math.round((performance.now() - began) / 1000);
