// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/handover/taken_handover.h"
#include "core/model/article.h"
#include "ui/widgets/notice_bar.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QFileDialog;
class QWidget;

namespace stet {

class DeskSession;

/// What leaves the desk of one article that is checked, and comes back: galley, evidence pack,
/// hand-over. Asks where, starts the work on the pool, and tells how it went; long work can be
/// cancelled from its notice. Words of background sources and those under embargo stay: letting
/// them out takes a reason, which `stetctl` asks for. One for a window; UI thread.
class ReviewPapers : public QObject
{
    Q_OBJECT

public:
    /// `window` is what its dialogs stand over.
    ReviewPapers(DeskSession &session, QWidget *window);

    /// The article that papers are of, and how its files are called.
    void setArticle(const ArticleId &article, const QString &slug);

public Q_SLOTS:
    void chooseGalley();
    void choosePack();
    void chooseHandover();
    void chooseTakeback();

    /// A PDF, or HTML where the file's name ends so.
    void saveGalley(const QString &file);
    /// A zip file where the name ends so, else a new or empty folder.
    void savePack(const QString &place);
    void handOver(const QString &file);
    void takeBack(const QString &file);

Q_SIGNALS:
    /// An article came in, or what was said of it.
    void articleTaken(const stet::ArticleId &article);
    /// Somebody wants to check it now.
    void checkRequested(const stet::ArticleId &article);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    template <class T>
    void follow(QFuture<Result<T>> work,
                const QString &running,
                const QString &doing,
                std::function<void(const T &)> done);
    void tellCancelled();
    [[nodiscard]] QFileDialog *saveDialog(const QString &title, const QString &ending);
    void tellOfFile(QString text, const QString &file, const QStringList &withheld);
    void tellOfTaken(const TakenHandover &taken);

    DeskSession &m_session;
    QWidget *m_window;
    ArticleId m_article;
    QString m_slug;
};

} // namespace stet
