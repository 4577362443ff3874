import { spawn } from 'node:child_process';

/** Opens the person's own browser, where there is a display to show it on. */
export function openInBrowser(url: string): void {
  if (process.env['CI']) return;
  const [command, ...args] = opener();
  if (!command) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error('No browser could be opened; open the address above yourself.'));
  child.unref();
}

function opener(): string[] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : [];
}
