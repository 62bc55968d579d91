import { Column, PrimaryColumn } from 'typeorm';

/** Every row of a place: its key begins with the place, so that it cannot point into another one. */
export abstract class PlaceRow {
  @PrimaryColumn('uuid', { name: 'place_id' })
  placeId!: string;
}

/** A row with an id of its own. */
export abstract class IdentifiedRow extends PlaceRow {
  @PrimaryColumn('uuid')
  id!: string;
}

/** A row that people edit: the version that they saw guards each update. */
export abstract class VersionedRow extends IdentifiedRow {
  @Column('integer')
  version!: number;
}
