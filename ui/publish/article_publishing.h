// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/publishing/publish_order.h"
#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/publish_time.h"
#include "core/model/revision.h"
#include "ui/publish/take_down_dialog.h"
#include "ui/widgets/notice_bar.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace stet {

class DeskSession;
class PalettePopup;
class PublishDialog;
class PublishTimes;
struct Changes;

/// Publishing of one article after the other: asks, gives the orders to the desk, and tells how
/// that ended. What was typed for an article and not given waits for the next time. Owned by the
/// desk's area; UI thread.
class ArticlePublishing : public QObject
{
    Q_OBJECT

public:
    ArticlePublishing(DeskSession &session, QWidget *parent);
    ~ArticlePublishing() override;

    /// Called before an article is looked at: what was typed last is published too.
    void setWordKeeper(std::function<void(const ArticleId &)> keep);

    [[nodiscard]] const PublishTimes &times() const { return *m_times; }

    void publish(const ArticleId &article);
    void takeDown(const ArticleId &article, TakeDownWay way);
    void schedule(const ArticleId &article);
    /// No dialog is about an article any more.
    void leave();

Q_SIGNALS:
    /// What the gate found is to be at hand.
    void placeRequested(const stet::ArticleId &article, const stet::GateFinding &finding);
    /// The site is to be written; `path` is the page that somebody wants to see, below its root.
    void siteRequested(const QString &path);
    void timesChanged();
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    /// All that is known of an article that is to be published.
    struct Known
    {
        PublishView view;
        Article article;
        DeskSettings desk;
    };

    void look(const ArticleId &article, std::function<void(const Result<Known> &)> then);
    void show(const Known &known);
    void openDialog(const Known &known);
    void deskChanged(const Changes &changes);
    void lookAgain();
    void give(const PublishOrder &order);
    void published(const Result<Edition> &edition);
    void askTakeDown(const Article &article, TakeDownWay way);
    void giveTakeDown(const Article &article, TakeDownWay way, const QString &text);
    void giveLater(const PublishOrder &order);
    void askTime(const Article &article, const QTimeZone &zone, const PublishOrder &order);
    void plan(const Article &article,
              const PublishTime &time,
              const PublishTime &before,
              const QTimeZone &zone);
    void tellOfPage(const QString &words, const Article &article);

    DeskSession &m_session;
    QWidget *m_window;
    std::function<void(const ArticleId &)> m_keepWords;
    PublishTimes *m_times;
    PalettePopup *m_popup = nullptr;
    QPointer<PublishDialog> m_dialog;
    QPointer<TakeDownDialog> m_takeDown;
    Known m_known; ///< what the dialog shows
    QTimer m_soon; ///< the article changed while it is shown
    bool m_giving = false;
    int m_asked = 0; ///< answers to an earlier wish are dropped
    QHash<ArticleId, PublishOrder> m_unsaid;
    QHash<ArticleId, QString> m_unsaidReasons; ///< of taking down
};

} // namespace stet
