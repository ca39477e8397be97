import { Notification } from 'electron';

/** Shows one notification of the system, if it has any; a press on it calls `onPress`. */
export function notify(title: string, body: string, onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body, silent: true });
  notification.on('click', onPress);
  notification.show();
}
