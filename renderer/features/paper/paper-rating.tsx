import { useId } from 'react';
import { rate } from '../../state/triage.ts';
import { Icon } from '../../ui/icons.tsx';
import { strings } from './strings.ts';

/** No rating, or that many stars. */
const RATINGS = [0, 1, 2, 3, 4, 5];

/** The user's rating of the open paper, as radio buttons; 0 stands for none. */
export function PaperRating({ rating }: { rating: number }) {
  const name = useId();
  return (
    <div className="rating" role="radiogroup" aria-label={strings.rating}>
      {RATINGS.map((stars) => (
        <label
          key={stars}
          className={stars > 0 && stars <= rating ? 'rating-choice given' : 'rating-choice'}
          title={strings.stars(stars)}
        >
          <input
            type="radio"
            name={name}
            aria-label={strings.stars(stars)}
            checked={stars === rating}
            onChange={() => void rate(stars === 0 ? null : stars)}
          />
          {stars === 0 ? (
            <span aria-hidden="true">–</span>
          ) : (
            <Icon name="star" filled={stars <= rating} />
          )}
        </label>
      ))}
    </div>
  );
}
