// Preloaded into measured Node programs: at exit writes what the whole process used to the file SAFELOCK_BENCH_USAGE.
// Plain JavaScript: stripping types would cost the measured program about 40 ms.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const path = process.env.SAFELOCK_BENCH_USAGE;
if (isMainThread && path !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
    writeFileSync(path, JSON.stringify(usage));
  });
}
