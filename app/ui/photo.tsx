/** A photo in two sizes, of which a telephone takes the small one: both were made when it came in. */
export function Photo({ src, alt }: { src: string; alt: string }) {
  return (
    <img
      className="photo"
      src={src}
      srcSet={`${src}?size=list 480w, ${src} 2000w`}
      sizes="(min-width: 48rem) 44rem, 100vw"
      alt={alt}
      loading="lazy"
    />
  );
}
