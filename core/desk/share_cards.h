// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/made_picture.h"
#include "core/model/shown_picture.h"

#include <QFuture>
#include <QHash>

#include <functional>

namespace stet {

class DeskSession;

/// By the hash (hexadecimal) of the card's order.
using KeptCards = QHash<QByteArray, PictureCopy>;

/// The verbs of the cards that stand for pages where their address is shared: each is drawn once
/// for a published headline and kept as a blob, so that every site has the same. Cheap to make.
class CardDrawing
{
public:
    explicit CardDrawing(DeskSession &session);

    /// All cards; none where the desk wants none.
    [[nodiscard]] QFuture<Result<KeptCards>> all();

    /// Draws what lacks of the pages that were published last and have no picture of their own,
    /// and waits; on the pool. Never of words that readers do not have. None where `reader` finds
    /// nothing that could draw, or where the desk is only read.
    [[nodiscard]] Result<> drawLacking(const PictureReader &reader,
                                       const std::function<bool()> &stopped);

private:
    DeskSession &m_session;
};

} // namespace stet
