import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons.tsx';

type Props = ComponentProps<'button'> & {
  icon?: IconName;
  /** Shown to the eye as an icon only; the label is then the accessible name and a tooltip. */
  iconOnly?: boolean;
  label: string;
  look?: 'plain' | 'strong' | 'quiet' | 'danger';
  filled?: boolean;
};

/** A button with a label and, if asked, an icon. */
export function Button({ icon, iconOnly, label, look = 'plain', filled, ...rest }: Props) {
  const name = iconOnly ? { 'aria-label': label, title: rest.title ?? label } : {};
  return (
    <button type="button" {...name} {...rest} className={`button ${look} ${rest.className ?? ''}`}>
      {icon && <Icon name={icon} filled={filled ?? false} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
