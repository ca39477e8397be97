import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';

/**
 * electron-updater's own way deletes the old AppImage before it moves the new one there, possibly from
 * another disk, gives it another name, and starts it once for nothing. What fails on the way leaves no
 * program at all. Here `put` takes the place of that.
 */
export class CarefulAppImageUpdater extends AppImageUpdater {
  put: ((installer: string) => void) | null = null;

  protected override doInstall(): boolean {
    const { installerPath } = this;
    if (installerPath === null || !this.put) return false;
    this.put(installerPath);
    return true;
  }
}
