import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactNode } from 'react';
import { Icon } from './icons.tsx';
import { popupHost } from './popup-host.tsx';

/** One line of a menu; `apart` draws a line above it. */
export type MenuItem = {
  label: string;
  onSelect: () => void;
  mark?: ReactNode;
  danger?: boolean;
  apart?: boolean;
};

/** What a menu is given: the name of its button, and its lines. */
export type MenuProps = { label: string; items: readonly MenuItem[] };

/** A button with three dots that opens a menu. */
export function MenuButton({ label, items }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className="button quiet menu-trigger" aria-label={label} title={label}>
        <Icon name="more" />
      </Base.Trigger>
      <Base.Portal container={popupHost()}>
        <Base.Positioner sideOffset={4} align="start" className="popup-layer">
          <Base.Popup className="menu">
            {items.map((item) => (
              <Fragment key={item.label}>
                {item.apart && <Base.Separator className="menu-line" />}
                <Base.Item
                  className={`menu-item ${item.danger ? 'danger' : ''}`}
                  onClick={item.onSelect}
                >
                  {item.mark}
                  {item.label}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
