// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/publishing/publish_order.h"
#include "core/model/article.h"
#include "core/model/live_page.h"
#include "core/model/publish_time.h"
#include "core/model/revision.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// What became of an article whose time had come.
struct DueArticle
{
    ArticleId article;
    QString slug;
    Result<Edition> published; ///< or why not; its time stands then
};

/// The verbs of what was published: the site is a function of editions alone. Cheap to make.
class Editions
{
public:
    explicit Editions(DeskSession &session);

    /// What publishing the article would do: what the gate finds, which published words change,
    /// and why a refile would be refused. NotFound where there is no such article.
    [[nodiscard]] QFuture<Result<PublishView>> consider(ArticleId article);

    /// Publishes the article as it is, through the gate. Where published words change the order
    /// says what the change is called and tells readers of it in words; a refile, for typing
    /// errors, needs none and is refused where a number, a date, a name, a quotation or a denial
    /// changes (`refileFault`). A correction waits for the claims whose words it changes, and for
    /// nothing else. Blocking rules are passed with a reason, which stays in the record, and the
    /// page names no checker then. InvalidInput says what stands in the way, Conflict that the
    /// article is not `version` any more. What is published already is not published again: its
    /// newest edition is given back.
    [[nodiscard]] QFuture<Result<Edition>>
    publish(ArticleId article, qint64 version, PublishOrder order = {});

    /// Asks the gate whether a page of the article as it is may leave the desk in a file of its
    /// own, and gives what it found. Everything only warns there unless the desk's settings have
    /// its rules hold pages back too; what blocks then is passed with a reason, which stays in the
    /// record, and the page is to name no checker. InvalidInput says what stands in the way,
    /// Conflict that the article is not `version` any more.
    [[nodiscard]] QFuture<Result<std::vector<GateFinding>>>
    letOut(ArticleId article, qint64 version, QString reason = {});

    /// Takes published words back, without a gate: the page stays, says why in `text`, and leaves
    /// the feeds. InvalidInput where readers have nothing, or it is retracted or withdrawn already;
    /// in the same words once more it gives the newest edition back.
    [[nodiscard]] QFuture<Result<Edition>> retract(ArticleId article, QString text);
    /// The same where the words may not be read any more: a notice takes their place.
    [[nodiscard]] QFuture<Result<Edition>> withdraw(ArticleId article, QString text);

    /// When the article is to be published, UTC milliseconds; 0: at no time. `change` and `text`
    /// are what a change of published words is called then, as in `PublishOrder`; a reason to go
    /// past the gate is not given ahead. No gate is asked before that. InvalidInput where the
    /// change may not be called so, or readers have nothing yet. Gives the article's time back.
    [[nodiscard]] QFuture<Result<PublishTime>>
    schedule(ArticleId article,
             qint64 atMs,
             std::optional<CorrectionClass> change = std::nullopt,
             QString text = {});
    /// The articles that are to be published, the earliest first.
    [[nodiscard]] QFuture<Result<std::vector<PublishTime>>> scheduled();
    /// Publishes every article whose time has come, each through the gate and each by itself: one
    /// that is refused keeps its time and holds no other.
    [[nodiscard]] QFuture<Result<std::vector<DueArticle>>> publishDue();

    /// Oldest first.
    [[nodiscard]] QFuture<Result<std::vector<Edition>>> list(ArticleId article);
    /// The newest in full; none where nothing was published.
    [[nodiscard]] QFuture<Result<std::optional<EditionDocument>>> newest(ArticleId article);
    /// What the site has of the article, and which of its claims have fallen since; none where
    /// nothing was published.
    [[nodiscard]] QFuture<Result<std::optional<LivePage>>> page(ArticleId article);

private:
    DeskSession &m_session;
};

} // namespace stet
