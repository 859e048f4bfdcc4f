import { FileField } from "#app/ui/file-field.tsx";

type Field = Parameters<typeof FileField>[0]["field"];

/** Up to three photos, as a telephone takes them. */
export const PhotosField = ({ field, isRequired }: { field: Field; isRequired?: boolean }) => (
  <FileField
    field={field}
    label="写真"
    isMultiple
    {...(isRequired ? { isRequired } : {})}
    accept="image/jpeg,image/png,image/webp"
    hint="合わせて3枚まで。人の顔、表札、車の番号が写らないようにしてください。撮った場所などの記録は、受け取るときに消します。"
  />
);
