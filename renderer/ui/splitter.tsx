import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

type Props = {
  label: string;
  /** Width of the pane before the splitter, in CSS pixels at the usual size of text. */
  value: number;
  /** How much larger everything is than at the usual size of text. */
  scale: number;
  limits: readonly [least: number, most: number];
  onChange: (width: number) => void;
};

/** A bar between two panes that is dragged, or moved by arrow keys (WAI-ARIA window splitter). */
export function Splitter({ label, value, scale, limits, onChange }: Props) {
  const from = useRef<{ x: number; width: number } | null>(null);
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: value };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (from.current) onChange(from.current.width + (event.clientX - from.current.x) / scale);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!step) return;
    event.preventDefault();
    onChange(value + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be dragged or focused
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={limits[0]}
      aria-valuemax={limits[1]}
      tabIndex={0}
      onPointerDown={grab}
      onPointerMove={drag}
      // The last movement may come with it alone.
      onPointerUp={drag}
      onLostPointerCapture={() => {
        from.current = null;
      }}
      onKeyDown={press}
    />
  );
}
