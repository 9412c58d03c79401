// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/listing.h"
#include "core/model/revision.h"
#include "core/render/read_next.h"

#include <QFuture>
#include <QSet>

#include <memory>
#include <vector>

namespace stet {

class DeskSession;

/// The articles around one, and what they were looked up for.
struct Neighbourhood
{
    Surroundings of;
    ReadNext articles{{}};  ///< those that `of` links to and those that its Read next comes from
    QSet<QString> lookedUp; ///< slugs of `of`
    QStringList kinds;      ///< ids of all kinds that the desk's articles have
    /// Where the page says it (`saysMentions`): the newest that link to the article itself.
    std::vector<ArticleRow> mentionedIn;

    /// Whether an article has `slug`; also true of one that was not looked up.
    [[nodiscard]] bool mayHave(const QString &slug) const;
};

/// What an autosave carries: the edits since the last one and the text that they lead to.
struct DraftSave
{
    ArticleId article;
    qint64 version = 0; ///< the version that the editor began on, or the last save gave back
    std::vector<DraftEdit> edits;
    ArticleContent content; ///< after the edits
    /// What it is where the content differs by more than the edits say.
    StepKind kind = StepKind::Edit;
};

/// A draft as an editor begins on it: the article and the newest edits that led to it.
struct OpenDraft
{
    Article article;
    std::vector<LoggedEdit> log;
    bool logIsCut = false; ///< there are older ones
};

/// The verbs of articles. Cheap to make; holds a reference to the session.
class Articles
{
public:
    explicit Articles(DeskSession &session);

    /// A new draft. An empty slug is made of the headline; a slug that is taken gets "-2" …
    /// `owner` is who is to write it; empty: nobody yet.
    [[nodiscard]] QFuture<Result<Article>> create(ArticleContent content, QString owner = {});

    [[nodiscard]] QFuture<Result<Article>> get(ArticleId id);
    [[nodiscard]] QFuture<Result<Article>> bySlug(const QString &slug);

    /// What a query finds, in order, and `count` rows from `first` on. *Mine* is whoever
    /// `DeskSession::actor` is, *today* a day in the desk's time zone.
    [[nodiscard]] QFuture<Result<ArticleListing>>
    list(ArticleQuery query, int first = 0, int count = 200);
    /// The first `count` rows of what a query finds, before all of it was looked through: `total`
    /// is how many are here, and fewer than `count` are all that there are. In the orders that no
    /// index has (all but *changed* and *headline*) it is all of it.
    [[nodiscard]] QFuture<Result<ArticleListing>> beginning(ArticleQuery query, int count);
    /// More rows of an order; one with a null id is gone since.
    [[nodiscard]] QFuture<Result<std::vector<ArticleRow>>>
    rows(ArticleOrder order, int first, int count);
    [[nodiscard]] QFuture<Result<std::vector<ArticleId>>> ids(std::vector<ListKey> keys);
    /// What an order calls the article. NotFound where there is none.
    [[nodiscard]] QFuture<Result<ListKey>> key(ArticleId id);
    [[nodiscard]] QFuture<Result<DeskCounts>> counts();
    [[nodiscard]] QFuture<Result<ListFacets>> facets();

    /// Headlines and slugs of the articles outside the trash: all in order of their ids, read in
    /// pieces, or those of `articles`.
    [[nodiscard]] QFuture<Result<std::vector<ArticleTitle>>> allTitles();
    [[nodiscard]] QFuture<Result<std::vector<ArticleTitle>>>
    titlesOf(std::vector<ArticleId> articles);

    /// Headline, slug, kind, category, language, tags and dates of all articles outside the trash,
    /// for links and Read next.
    [[nodiscard]] QFuture<Result<std::vector<ArticleRow>>> directory();

    /// What the page of one article needs of the directory; as quick on a large desk as on a small
    /// one.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const Neighbourhood>>> around(Surroundings of);

    /// The articles outside the trash in order of their ids, at most `limit` after `after` (null:
    /// from the first). For readers of the whole desk, who page and hold no transaction.
    [[nodiscard]] QFuture<Result<std::vector<Article>>> contents(ArticleId after, int limit);

    /// Keeps the edits in the draft's log and the content as the working text, in one
    /// transaction. Gives the article back with its new version and slug. Conflict where another
    /// session changed the same article since `version`; nothing is written then.
    [[nodiscard]] QFuture<Result<Article>> save(DraftSave save);

    /// Makes a revision of the working text, unless the newest one has the same content.
    [[nodiscard]] QFuture<Result<Revision>> checkpoint(ArticleId id, RevisionReason reason);

    /// Ready only where it is signed off (`mayBeReady`); InvalidInput says so.
    [[nodiscard]] QFuture<Result<Article>> setState(ArticleId id, qint64 version, WorkState state);
    [[nodiscard]] QFuture<Result<Article>>
    assign(ArticleId id, qint64 version, QString owner, QString checker, qint64 dueMs);
    /// To the trash and back. Nothing is deleted.
    [[nodiscard]] QFuture<Result<Article>> spike(ArticleId id);
    [[nodiscard]] QFuture<Result<Article>> restore(ArticleId id);

    /// The article with the newest `limit` edits of its log, both of one moment.
    [[nodiscard]] QFuture<Result<OpenDraft>> openDraft(ArticleId id, int limit);

    /// The log of a draft in order, the newest `limit` edits.
    [[nodiscard]] QFuture<Result<std::vector<DraftEdit>>> log(ArticleId id, int limit);
    [[nodiscard]] QFuture<Result<std::vector<Revision>>> revisions(ArticleId id);

    /// The first `limit` finds, best first: in headlines before in text, newer before older.
    /// `text` is what a person typed: words, "a phrase", a prefix*.
    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> search(QString text, int limit);

private:
    DeskSession &m_session;
};

} // namespace stet
