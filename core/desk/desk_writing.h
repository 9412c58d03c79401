// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"

namespace stet {

// Writes with the event that records them, shared by verbs and imports. Called on the store thread
// within a transaction, with admitted values.

/// Keeps the desk's settings under the next version after `before`; gives them back.
DeskSettings keepSettings(WriteScope &scope, DeskSettings settings, qint64 before);

/// What the roster has of a person, where that is what the caller saw: NotFound or Conflict else.
[[nodiscard]] Result<Person> rosterEntryAsSeen(WriteScope &scope, const Person &before);

/// A name is one person's for good, since the record knows people by it: InvalidInput where another
/// one than `but` has or had it.
[[nodiscard]] Result<> nameIsFree(WriteScope &scope, const QString &name, PersonId but);

/// Adds to the roster; gives the person back with an id.
Person addPerson(WriteScope &scope, Person person);

/// Changes what the roster has under the person's id.
void changePerson(WriteScope &scope, const Person &person);

/// Gives the person the name; `formerly` is one that they had.
void renamePerson(WriteScope &scope, const Person &person, const QString &formerly);

/// Keeps a name that the person had before this desk knew them; nobody else has it or had it.
void addFormerName(WriteScope &scope, const Person &person, const QString &formerly);

/// SHA-256 (hexadecimal) of a person as the record tells of it.
[[nodiscard]] QByteArray hashOf(const Person &person);

/// Makes a name point to a blob that is there.
void addImage(WriteScope &scope, const MediaInfo &info);

} // namespace stet
