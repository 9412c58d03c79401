// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a desk until it is killed, and prints a line for each write that the desk has
// acknowledged: "save N", "checkpoint N", "import N", "wal N". The line goes out by one write(2)
// after the future is ready, so a line that was read is a promise that was made.
#include "core/base/clock.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/importing.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace stet;

namespace {

template <class T>
auto orEnd(QFuture<T> future)
{
    future.waitForFinished();
    T result = future.takeResult();
    if (!result) {
        std::fprintf(stderr,
                     "%s (%s)\n",
                     qPrintable(result.error().message),
                     qPrintable(result.error().detail));
        std::exit(2);
    }
    return std::move(*result);
}

void acknowledge(const char *what, qint64 number)
{
    const QByteArray line = QByteArray(what) + ' ' + QByteArray::number(number) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        std::_Exit(3);
}

/// Each save appends one line "N" to the body, so that the kept body tells which saves it holds.
Article saveNext(Articles &articles, const Article &article, qint64 number)
{
    const QString text = QString::number(number) + u'\n';
    DraftSave save{article.id, article.version, {}, article.content};
    save.edits.push_back({DraftField::Body, article.content.body.size(), {}, text, number});
    save.content.body += text;
    return orEnd(articles.save(std::move(save)));
}

void importNext(DeskSession &session, qint64 number)
{
    std::vector<ImportedArticle> batch(5);
    for (size_t i = 0; i < batch.size(); ++i) {
        ArticleContent &content = batch.at(i).article.content;
        content.headline = QStringLiteral("Import %1 part %2").arg(number).arg(i);
        content.body = QStringLiteral("Words of an import.\n");
    }
    (void)orEnd(Importing(session).take({}, std::move(batch)));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 4)
        return 1;
    const SystemClock clock;
    const Actor actor{
        QStringLiteral("Kill Writer"), QStringLiteral("kill"), QStringLiteral("test")};
    const QString path = QString::fromLocal8Bit(argv[1]);
    qint64 number = QByteArray(argv[3]).toLongLong();
    auto session = orEnd(DeskSession::open(path, OpenMode::ReadWrite, actor, clock));
    Article article = orEnd(Articles(*session).bySlug(QString::fromLocal8Bit(argv[2])));
    for (;;) {
        ++number;
        Articles articles(*session);
        article = saveNext(articles, article, number);
        acknowledge("save", number);
        if (number % 10 == 0) {
            (void)orEnd(articles.checkpoint(article.id, RevisionReason::Closed));
            acknowledge("checkpoint", number);
        }
        if (number % 25 == 0) {
            importNext(*session, number);
            acknowledge("import", number);
        }
        if (number % 40 == 0) {
            // Closing the last connection folds the -wal into the file: a WAL checkpoint.
            session.reset();
            session = orEnd(DeskSession::open(path, OpenMode::ReadWrite, actor, clock));
            acknowledge("wal", number);
        }
    }
}
