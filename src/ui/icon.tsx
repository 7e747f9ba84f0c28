import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The drawings of `public/icons.svg`. */
export type IconName =
  | 'arrow'
  | 'bell'
  | 'book'
  | 'calendar'
  | 'check'
  | 'check-open'
  | 'clock'
  | 'cross'
  | 'dash'
  | 'document'
  | 'flag'
  | 'history'
  | 'info'
  | 'lock'
  | 'menu'
  | 'offer'
  | 'out'
  | 'pen'
  | 'people'
  | 'person'
  | 'plus'
  | 'search'
  | 'swap'
  | 'talk'
  | 'tick'
  | 'warning';

const Sheet = createContext('');

/** Tells the icons below where their sheet lies. `Page` does; a fragment sent alone must do it itself. */
export function IconSheet({ address, children }: { readonly address: string; readonly children: ComponentChildren }) {
  return <Sheet.Provider value={address}>{children}</Sheet.Provider>;
}

/** A drawing that repeats what the words beside it say: never the only bearer of a meaning. */
export function Icon({ name, class: extra }: { readonly name: IconName; readonly class?: string | undefined }) {
  const address = useIcons();
  return (
    <svg class={extra ? `i ${extra}` : 'i'} aria-hidden="true" viewBox="0 0 20 20">
      <use href={`${address}#${name}`} />
    </svg>
  );
}

/** Where the sheet lies, for the script that draws its own buttons. */
export const useIcons = (): string => useContext(Sheet);
