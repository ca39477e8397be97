import { Notification } from 'electron';
import { withoutMarks } from './notification-text.ts';

/** Shows one notification of the system, if it has any; a press on it calls `onPress`. */
export function notify(title: string, body: string, onPress: () => void): void {
  if (!Notification.isSupported()) return;
  const text = process.platform === 'linux' ? withoutMarks(body) : body;
  const notification = new Notification({ title, body: text, silent: true });
  notification.on('click', onPress);
  notification.show();
}
