import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactNode, type RefObject, useState } from 'react';
import { popupHost } from './popup-host.tsx';

/** One line of a menu; `apart` draws a line above it. */
export type MenuItem = {
  label: string;
  onSelect: () => void;
  mark?: ReactNode;
  danger?: boolean;
  apart?: boolean;
};

type Props = {
  label: string;
  items: readonly MenuItem[];
  /** The button that it belongs to. */
  button: RefObject<HTMLButtonElement | null>;
  /** Told when the menu is gone from the screen. */
  onClosed: () => void;
};

/** The open menu of a button. */
export function MenuPopup({ label, items, button, onClosed }: Props) {
  const [open, setOpen] = useState(true);
  return (
    <Base.Root
      open={open}
      onOpenChange={setOpen}
      onOpenChangeComplete={(isOpen) => isOpen || onClosed()}
    >
      <Base.Portal container={popupHost()}>
        <Base.Positioner anchor={button} sideOffset={4} align="start" className="popup-layer">
          <Base.Popup className="menu" aria-label={label} finalFocus={button}>
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
