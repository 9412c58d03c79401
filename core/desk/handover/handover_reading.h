// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/handover_values.h"

#include <QStringList>

namespace stet {

/// What a desk hands over, and what stays.
struct HandoverDraft
{
    Handover handover;    ///< snapshots still have the hashes of bytes that are not read yet
    QStringList withheld; ///< keys of sources of which the label alone goes
    QStringList asked;    ///< keys of those whose words go although they usually stay
};

/// What is wanted of an article, and whose words go although they usually stay.
struct HandoverWish
{
    enum class What {
        Everything,
        Said ///< without sources, snapshots and proposals, which an export has by itself or not
    };

    What what = What::Everything;
    bool allWords = false; ///< of every source on background or under embargo
    QStringList wordsOf{}; ///< of those with these keys
};

/// All that a hand-over of an article carries, but for the snapshots' bytes: the sources that it
/// cites or that evidence rests on, what was said of its words, and by whom each was changed. Of a
/// confidential source, of one on background and of one under embargo only a label goes, with none
/// of its snapshots and quotes, and of what was attested no words (`withheldAttestation`; not even
/// that into an export); of the last two all of it where it is wished. NotFound where
/// there is no such article. On a reading thread, or the store thread within a transaction.
[[nodiscard]] Result<HandoverDraft>
draftHandover(Stores &stores, ArticleId article, qint64 nowMs, const HandoverWish &wish = {});

/// The verb under which the record keeps that a file was taken; its details name the file, and
/// where it brought a text the number of the version here and its own at the other desk.
inline constexpr char HandoverTaken[] = "handover.taken";

/// The details of each file that was taken of an article, oldest first.
[[nodiscard]] std::vector<QJsonObject> takenHandovers(Stores &stores, ArticleId article);

/// The desk that this one has the article of; none where it is this desk's own.
[[nodiscard]] std::optional<DeskId> cameFrom(Stores &stores, ArticleId article);

/// The text that another desk handed over last; none where the article is this desk's own.
struct HandedOverText
{
    ArticleContent content;
    qint64 version = 0; ///< of the article at that desk
};

[[nodiscard]] std::optional<HandedOverText> handedOverText(Stores &stores,
                                                           const StoredArticle &article);

} // namespace stet
