// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/publishing/publish_order.h"
#include "core/model/article.h"
#include "core/model/live_page.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace stet {

class DeskSession;
struct Changes;

/// What publishing an article would come to, for the words of a button. A value.
struct PublishStanding
{
    enum class Next {
        Unknown, ///< not read yet
        First,   ///< readers have nothing of it
        Changes, ///< something of it is other than readers have it
        Nothing, ///< they have just this
        Again    ///< it was retracted or withdrawn
    };

    Next next = Next::Unknown;
    qint64 edition = 0; ///< that readers have; 0: none
    int blocking = 0;   ///< findings of the gate that would hold it back

    bool operator==(const PublishStanding &) const = default;

    /// Of what the desk says of the article and has published of it.
    [[nodiscard]] static PublishStanding
    of(const PublishView &view, const ArticleContent &now, const std::optional<LivePage> &page);

    /// The words of the button: "Publish changes…".
    [[nodiscard]] QString words() const;
    /// The same as a sentence that says what it would do.
    [[nodiscard]] QString tip() const;
};

/// Asks how one article stands to what readers have, again whenever something of it changes. Owned
/// by the desk's area; UI thread.
class PublishWatch : public QObject
{
    Q_OBJECT

public:
    PublishWatch(DeskSession &session, QObject *parent);

    /// Null: none.
    void setArticle(const ArticleId &article);

    [[nodiscard]] const PublishStanding &standing() const { return m_standing; }

Q_SIGNALS:
    void changed();

private:
    void deskChanged(const Changes &changes);
    void ask();
    void take(const PublishStanding &standing);

    DeskSession &m_session;
    ArticleId m_article;
    PublishStanding m_standing;
    QTimer m_soon;
    bool m_asking = false;
    bool m_stale = false; ///< something changed while it was asked
    int m_round = 0;      ///< answers about an earlier article are dropped
};

} // namespace stet
