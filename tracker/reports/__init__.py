"""A dossier of a relation: the state as people read it, each value with the sentence that states it."""
