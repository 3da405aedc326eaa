// Preloaded into every process we start: when its parent dies, even by kill -9, it ends too instead of staying behind.
const GRACE_MILLISECONDS = 8000;

export const endWithParent = () => {
  if (process.channel === undefined || process.channel === null) return;
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MILLISECONDS).unref();
  });
  process.channel.unref(); // watching must not keep a finished command alive
};

endWithParent();
