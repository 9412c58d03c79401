// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"

namespace stet {

// Writes with the event that records them, shared by verbs and imports. Called on the store thread
// within a transaction, with admitted values.

/// Keeps the desk's settings under the next version after `before`; gives them back.
DeskSettings keepSettings(WriteScope &scope, DeskSettings settings, qint64 before);

/// Adds to the roster; gives the person back with an id.
Person addPerson(WriteScope &scope, Person person);

/// Changes what the roster has under the person's id.
void changePerson(WriteScope &scope, const Person &person);

/// SHA-256 (hexadecimal) of a person as the record tells of it.
[[nodiscard]] QByteArray hashOf(const Person &person);

/// Makes a name point to a blob that is there.
void addImage(WriteScope &scope, const MediaInfo &info);

} // namespace stet
