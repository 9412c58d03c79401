// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

#include <QFuture>
#include <QStringList>

#include <vector>

namespace stet {

class DeskEngine;
class DeskSession;

/// Takes the words of `background` sources and of those under embargo out of what leaves the desk,
/// but for the keys in `wordsOf`. Words are all that does not merely say which work it is
/// (`isBibliographicField`): a field that nobody knows may hold some. Gives the keys of sources
/// that had any.
[[nodiscard]] QStringList
withholdWords(std::vector<Source> &sources, const QStringList &wordsOf, qint64 nowMs);

/// Whether the words of a source stay in the desk now: it is `background`, or under embargo.
[[nodiscard]] bool keepsItsWords(const Source &source, qint64 nowMs);

/// Puts into the record that the words of these sources are let out, and why, as `logWords` does.
[[nodiscard]] QFuture<Result<>>
letWordsGo(DeskSession &session, QStringList wordsOf, QString reason);

/// Puts into the record that the words of these sources leave the desk, and why. InvalidInput
/// without a reason, NotFound for a key that no source has; nothing where no words are asked for.
/// Waits for the store; for a pool thread.
[[nodiscard]] Result<>
logWords(DeskEngine &engine, const QStringList &wordsOf, const QString &reason);

} // namespace stet
