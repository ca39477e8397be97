/** Says whether a process with this id exists on this machine. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it exists, and we may not touch it.
    return error.code === 'EPERM';
  }
}
