/** The mark: two circles that meet. What they share is the room. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 22" aria-hidden="true">
      <circle class="mark-1" cx="11" cy="11" r="10" />
      <circle class="mark-2" cx="21" cy="11" r="10" />
      <path class="mark-both" d="M16 2.340a10 10 0 0 1 0 17.320a10 10 0 0 1 0-17.320z" />
    </svg>
  );
}
