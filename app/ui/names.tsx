import { Fragment } from "react";

/** Names in a row, none of them broken in the middle. */
export const Names = ({ names }: { names: readonly string[] }) =>
  names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && "、"}
      <span className="when">{name}</span>
    </Fragment>
  ));
