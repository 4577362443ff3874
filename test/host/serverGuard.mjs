// Loaded into VS Code's server with --import. Its standard input is a pipe from the process that
// started it: when that process is gone, even by SIGKILL, the pipe closes and nothing may be left behind.
process.stdin.on('close', () => {
  if (process.platform === 'win32') process.exit();
  else process.kill(0, 'SIGKILL'); // 0 is our process group: the extension host and the terminals too
});
process.stdin.resume();
