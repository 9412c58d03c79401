// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/recovery.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/claims/cited_writing.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/comment_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/draft/content_merge.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/journal/journal.h"
#include "core/desk/journal/journal_file.h"
#include "core/interchange/markdown_file.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace stet {

namespace {

QStringList recoveryFiles(const QString &folder)
{
    const QDir dir(folder);
    QStringList paths;
    // Names begin with the time (UUID version 7).
    for (const QString &name :
         dir.entryList({QStringLiteral("*.journal")}, QDir::Files | QDir::NoSymLinks, QDir::Name))
        paths << dir.filePath(name);
    return paths;
}

/// The file of an ended session; nothing where the session runs or the file is none of ours.
std::optional<JournalContents> leftIn(const QString &path)
{
    const auto taken = JournalFile::take(path);
    if (!taken)
        return std::nullopt;
    Result<JournalContents> contents = readJournal(path);
    if (!contents)
        return std::nullopt;
    return std::move(*contents);
}

QString asideFolder(const QString &folder)
{
    return folder + QStringLiteral("/aside");
}

Result<QString> keepFileAside(const QString &path)
{
    const QFileInfo file(path);
    const QString aside = asideFolder(file.path());
    const QString there = aside + u'/' + file.fileName();
    if (!QDir().mkpath(aside) || !QFile::rename(path, there))
        return fail(ErrorCode::Io, CoreWords::tr("A recovery file cannot be moved."), path);
    return there;
}

/// `of` where a desk still stands there that is not the one at `here`.
QString otherDesk(const QString &of, const QString &here)
{
    const QString there = QFileInfo(of).canonicalFilePath();
    return there.isEmpty() || there == QFileInfo(here).canonicalFilePath() ? QString() : of;
}

Result<> settleInFile(const QString &path, ArticleId article, qint64 nowMs)
{
    auto file = JournalFile::take(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    const Result<JournalContents> contents = readJournal(path);
    if (!contents)
        return tl::unexpected<Error>(contents.error());
    const bool others =
        std::any_of(contents->drafts.begin(),
                    contents->drafts.end(),
                    [&](const JournalDraft &draft) { return draft.entry.article != article; });
    if (others)
        return (*file)->append(settledRecord(article, nowMs));
    // Someone may yet read by hand what we could not.
    if (contents->damaged)
        return keepFileAside(path).map([](const QString &) {});
    (*file)->remove();
    return {};
}

RecoveredDraft
offered(Stores &stores, const QString &path, const JournalHead &head, const JournalDraft &words)
{
    RecoveredDraft draft{path, head, words, std::nullopt, words.entry.content};
    const std::optional<CommentWish> &comment = words.entry.comment;
    draft.asideOnly = comment && comment->what != CommentWish::What::Comment &&
                      !stores.comments.byId(comment->comment);
    const Result<StoredArticle> stored = storedArticle(stores, words.entry.article);
    if (!stored)
        return draft;
    draft.desk = stored->article;
    const std::optional<ArticleContent> both =
        mergeContents(words.entry.base, words.entry.content, stored->article.content);
    draft.contested = !both;
    // Only what collides is the file's: the rest of the article keeps what others wrote since.
    draft.content =
        both ? *both
             : mergeContents(
                   words.entry.base, words.entry.content, stored->article.content, Preference::Mine)
                   .value_or(words.entry.content);
    return draft;
}

/// Whether the desk has the comment: it may take what it did not answer in time.
bool hasComment(Stores &stores, ArticleId article, const RecoveredDraft &draft)
{
    constexpr qint64 longestAnswerMs = 60'000;
    return isGiven(stores,
                   article,
                   *draft.words.entry.comment,
                   draft.head.actor.name,
                   draft.words.atMs - longestAnswerMs);
}

/// Whether what waited for sentences is bound to them.
bool hasCited(Stores &stores, ArticleId article, const std::vector<CitedWords> &cited)
{
    if (cited.empty())
        return true;
    const Result<ReviewedArticle> sheet = readReviewed(stores, article);
    return sheet && std::all_of(cited.begin(), cited.end(), [&](const CitedWords &one) {
               return isBound(*sheet, one);
           });
}

/// Whether the desk has every word already. The slug does not count: the desk makes its own.
bool addsNothing(Stores &stores, const RecoveredDraft &draft)
{
    if (!draft.desk || draft.words.damaged)
        return false;
    if (draft.words.entry.comment)
        return hasComment(stores, draft.desk->id, draft);
    ArticleContent same = draft.content;
    same.slug = draft.desk->content.slug;
    return same == draft.desk->content && hasCited(stores, draft.desk->id, draft.words.entry.cited);
}

/// A late answer may have brought it since it was looked for.
Result<> takeComment(WriteScope &scope, ArticleId article, const RecoveredDraft &draft)
{
    if (hasComment(scope.stores, article, draft))
        return {};
    return giveComment(scope, article, *draft.words.entry.comment, Edits::OfAny)
        .map([](const Comment &) {});
}

Result<Article> takeWords(WriteScope &scope, const RecoveredDraft &draft)
{
    const Result<StoredArticle> before = storedArticle(scope.stores, draft.words.entry.article);
    if (!before) {
        if (before.error().code != ErrorCode::NotFound)
            return tl::unexpected<Error>(before.error());
        // Under its own id: more that waits for it is to find it.
        const ArticleId id = draft.words.entry.article;
        const Result<Article> made = createArticle(
            scope, draft.content, {.id = scope.stores.articles.hasId(id) ? ArticleId() : id});
        if (made && draft.words.entry.comment) {
            if (const Result<> taken = takeComment(scope, made->id, draft); !taken)
                return tl::unexpected<Error>(taken.error());
        }
        return made;
    }
    if (draft.words.entry.comment)
        return takeComment(scope, before->article.id, draft).map([&] { return before->article; });
    keepRevision(scope, *before, RevisionReason::PersonChange);
    const qint64 seen = draft.desk ? draft.desk->version : before->article.version;
    const Result<Article> saved =
        saveDraft(scope, DraftSave{before->article.id, seen, {}, draft.content});
    if (!saved)
        return saved;
    if (const Result<StoredArticle> after = storedArticle(scope.stores, saved->id))
        keepRevision(scope, *after, RevisionReason::Restore);
    return saved;
}

Result<TakenBack> takeIntoDesk(WriteScope &scope, const RecoveredDraft &draft)
{
    const Result<Article> taken = takeWords(scope, draft);
    if (!taken)
        return tl::unexpected<Error>(taken.error());
    const std::vector<CitedWords> unbound = bindCited(scope, taken->id, draft.words.entry.cited);
    return TakenBack{*taken, unboundWords(scope.stores, unbound)};
}

QString asideTime(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs).toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
}

QString asideName(const RecoveredDraft &draft)
{
    QString slug = slugify(draft.content.slug);
    if (slug.isEmpty())
        slug = slugify(draft.content.headline);
    return asideTime(draft.words.atMs) + u'-' +
           (slug.isEmpty() ? QStringLiteral("untitled") : slug);
}

QByteArray asideText(const RecoveredDraft &draft)
{
    const JournalEntry &entry = draft.words.entry;
    if (entry.comment) {
        QString quoted = entry.comment->quoted;
        quoted.replace(u'\n', QStringLiteral("\n> "));
        return QStringLiteral("# %1\n\n> %2\n\n%3\n")
            .arg(singleLine(entry.content.headline), quoted, entry.comment->text)
            .toUtf8();
    }
    Article article;
    article.id = entry.article;
    article.content = entry.content;
    return writeMarkdownFile(article);
}

/// Gives the path that it was written to: one that no other file has.
Result<QString> writeAside(const QString &folder, const QString &name, const QByteArray &text)
{
    const QDir aside(asideFolder(folder));
    if (!QDir().mkpath(aside.path()))
        return fail(
            ErrorCode::Io, CoreWords::tr("The folder for it cannot be made."), aside.path());
    QString path = aside.filePath(name + QStringLiteral(".md"));
    for (int i = 2; QFile::exists(path); ++i)
        path = aside.filePath(QStringLiteral("%1-%2.md").arg(name).arg(i));
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0 || !file.commit())
        return fail(ErrorCode::Io,
                    CoreWords::tr("The words could not be written to a file of their own."),
                    path + QStringLiteral(": ") + file.errorString());
    return path;
}

/// Puts what was not bound into a file, and says which.
Result<> keepUnbound(const QString &folder, const RecoveredDraft &draft, TakenBack &taken)
{
    if (taken.unbound.empty())
        return {};
    const Result<QString> path = writeAside(folder,
                                            asideName(draft) + QStringLiteral("-cited"),
                                            unboundText(taken.content.headline, taken.unbound));
    if (!path)
        return tl::unexpected<Error>(path.error());
    taken.unboundFile = *path;
    return {};
}

} // namespace

Recovery::Recovery(DeskSession &session, QString folder)
    : m_session(session)
    , m_folder(folder.isEmpty() ? Journal::recoveryFolder() : std::move(folder))
{}

QFuture<Result<std::vector<RecoveredDraft>>> Recovery::find()
{
    using Drafts = std::vector<RecoveredDraft>;
    return m_session.engine().read(
        [folder = m_folder,
         desk = m_session.id(),
         here = m_session.path(),
         now = m_session.clock().nowMs()](Stores &stores) -> Result<Drafts> {
            Drafts drafts;
            for (const QString &path : recoveryFiles(folder)) {
                const std::optional<JournalContents> contents = leftIn(path);
                if (!contents || contents->head.desk != desk)
                    continue;
                for (const JournalDraft &words : contents->drafts) {
                    RecoveredDraft draft = offered(stores, path, contents->head, words);
                    draft.otherDesk = otherDesk(contents->head.deskPath, here);
                    if (addsNothing(stores, draft))
                        (void)settleInFile(path, words.entry.article, now);
                    else
                        drafts.push_back(std::move(draft));
                }
                if (contents->drafts.empty())
                    (void)settleInFile(path, {}, now);
            }
            return drafts;
        });
}

QFuture<Result<TakenBack>> Recovery::takeBack(RecoveredDraft draft)
{
    DeskEngine &engine = m_session.engine();
    return engine.runOnPool<Result<TakenBack>>([folder = m_folder, draft = std::move(draft)](
                                                   DeskEngine &here, auto &) -> Result<TakenBack> {
        QFuture<Result<TakenBack>> work =
            here.write([&draft](WriteScope &scope) { return takeIntoDesk(scope, draft); });
        work.waitForFinished();
        Result<TakenBack> taken = work.takeResult();
        if (!taken)
            return taken;
        if (const Result<> kept = keepUnbound(folder, draft, *taken); !kept)
            return tl::unexpected<Error>(kept.error());
        // Only now: until the desk has acknowledged them, the file is all there is.
        (void)settleInFile(draft.file, draft.words.entry.article, here.setup().clock->nowMs());
        return taken;
    });
}

QFuture<Result<QString>> Recovery::setAside(RecoveredDraft draft)
{
    DeskEngine &engine = m_session.engine();
    return engine.runOnPool<Result<QString>>(
        [folder = m_folder, draft = std::move(draft)](DeskEngine &here, auto &) -> Result<QString> {
            const Result<QString> path = writeAside(folder, asideName(draft), asideText(draft));
            if (!path)
                return path;
            const Result<> settled =
                settleInFile(draft.file, draft.words.entry.article, here.setup().clock->nowMs());
            if (!settled)
                return tl::unexpected<Error>(settled.error());
            return path;
        });
}

std::vector<UnreadRecovery> unreadRecovery(const QString &folder)
{
    std::vector<UnreadRecovery> unread;
    for (const QString &path :
         recoveryFiles(folder.isEmpty() ? Journal::recoveryFolder() : folder)) {
        const auto taken = JournalFile::take(path);
        if (!taken && taken.error().code == ErrorCode::Busy)
            continue; // its session runs
        const Result<JournalContents> contents = readJournal(path);
        if (!contents)
            unread.push_back({path, contents.error().message});
    }
    return unread;
}

Result<QString> setUnreadAside(const QString &file)
{
    return keepFileAside(file);
}

Result<QString> setWordsAside(const QString &words, qint64 atMs)
{
    return writeAside(
        Journal::recoveryFolder(), asideTime(atMs) + QStringLiteral("-typed"), words.toUtf8());
}

std::vector<LeftWords> leftWords(const QString &folder)
{
    std::vector<LeftWords> left;
    for (const QString &path :
         recoveryFiles(folder.isEmpty() ? Journal::recoveryFolder() : folder)) {
        const std::optional<JournalContents> contents = leftIn(path);
        if (!contents || contents->drafts.empty())
            continue;
        const auto known = std::find_if(left.begin(), left.end(), [&](const LeftWords &words) {
            return words.deskPath == contents->head.deskPath;
        });
        const auto count = qsizetype(contents->drafts.size());
        if (known == left.end())
            left.push_back({contents->head.deskPath, count});
        else
            known->articles += count;
    }
    return left;
}

} // namespace stet
