type Props = { present: number; needed: number; total: number };

/** Seats filled against the number needed; the same in words beneath. */
export function Seats({ present, needed, total }: Props) {
  const seats = Array.from({ length: total }, (_, index) => index);
  return (
    <figure className="seats">
      <svg
        viewBox={`0 0 ${total * 14} 18`}
        role="img"
        aria-label={`現員${total}名のうち出席${present}名、必要${needed}名`}
      >
        {seats.map((index) => (
          <circle
            key={index}
            cx={index * 14 + 7}
            cy="9"
            r="5"
            className={index < present ? "seat-filled" : "seat-empty"}
          />
        ))}
        <line x1={needed * 14} x2={needed * 14} y1="0" y2="18" className="seat-needed" />
      </svg>
      <figcaption>
        出席 {present}名・必要 {needed}名（現員 {total}名）
      </figcaption>
    </figure>
  );
}
