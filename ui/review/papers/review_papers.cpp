// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/papers/review_papers.h"

#include "core/desk/desk_session.h"
#include "core/desk/handover/hand_over.h"
#include "core/desk/handover/handover_file.h"
#include "core/publish/papers/galley_writer.h"
#include "core/publish/papers/pack_writer.h"
#include "ui/widgets/follow_work.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <QWidget>

namespace stet {

namespace {

QString folderForPapers()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// What came with a hand-over, in the order in which a person asks for it.
QStringList whatCame(const TakenHandover &taken)
{
    QStringList parts;
    if (taken.verdicts > 0)
        parts << ReviewPapers::tr("%Ln verdict(s)", nullptr, taken.verdicts);
    if (taken.evidence > 0)
        parts << ReviewPapers::tr("%Ln piece(s) of evidence", nullptr, taken.evidence);
    if (taken.notes > 0)
        parts << ReviewPapers::tr("%Ln note(s)", nullptr, taken.notes);
    if (taken.edits > 0)
        parts << ReviewPapers::tr("%Ln proposed edit(s)", nullptr, taken.edits);
    if (taken.withdrawn > 0)
        parts << ReviewPapers::tr("%Ln withdrawal(s)", nullptr, taken.withdrawn);
    if (taken.sources > 0)
        parts << ReviewPapers::tr("%Ln source(s)", nullptr, taken.sources);
    return parts;
}

QString takenSentence(const TakenHandover &taken)
{
    switch (taken.what) {
    case TakenHandover::What::Known:
        return ReviewPapers::tr("This file was taken before; nothing was changed.");
    case TakenHandover::What::New:
        return ReviewPapers::tr("An article came from %1.").arg(taken.giver);
    case TakenHandover::What::Back:
        break;
    }
    return ReviewPapers::tr("The article came back from %1.").arg(taken.giver);
}

} // namespace

ReviewPapers::ReviewPapers(DeskSession &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{}

void ReviewPapers::setArticle(const ArticleId &article, const QString &slug)
{
    m_article = article;
    m_slug = slug;
}

template <class T>
void ReviewPapers::follow(QFuture<Result<T>> work,
                          const QString &running,
                          const QString &doing,
                          std::function<void(const T &)> done)
{
    followWork<T>(
        this,
        std::move(work),
        running,
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, doing, done = std::move(done)](const Result<T> *answer) {
            if (answer == nullptr) {
                tellCancelled();
            } else if (*answer) {
                done(**answer);
            } else {
                Q_EMIT errorRaised(answer->error(), doing);
            }
        });
}

void ReviewPapers::tellCancelled()
{
    Notice notice;
    // Short work may have been done by then.
    notice.text = tr("Cancelled. What was done by then is there.");
    notice.secondsShown = 10;
    Q_EMIT noticeRaised(notice);
}

QFileDialog *ReviewPapers::saveDialog(const QString &title, const QString &ending)
{
    auto *dialog = new QFileDialog(m_window, title, folderForPapers());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(m_slug + u'.' + ending);
    return dialog;
}

void ReviewPapers::chooseGalley()
{
    QFileDialog *dialog = saveDialog(tr("Save the galley as"), QStringLiteral("pdf"));
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("Web page (*.html)")});
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1StringView("html"))
                                     ? QStringLiteral("html")
                                     : QStringLiteral("pdf"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPapers::saveGalley);
    dialog->open();
}

void ReviewPapers::choosePack()
{
    QFileDialog *dialog = saveDialog(tr("Save the evidence pack as"), QStringLiteral("zip"));
    dialog->setNameFilters({tr("Zip file (*.zip)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPapers::savePack);
    dialog->open();
}

void ReviewPapers::chooseHandover()
{
    QFileDialog *dialog = saveDialog(tr("Hand the article over as"), handoverSuffix);
    dialog->setNameFilters({tr("Article for a checker (*.%1)").arg(handoverSuffix)});
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPapers::handOver);
    dialog->open();
}

void ReviewPapers::chooseTakeback()
{
    auto *dialog =
        new QFileDialog(m_window, tr("Take what was handed over or back"), folderForPapers());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Article for a checker (*.%1)").arg(handoverSuffix), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ReviewPapers::takeBack);
    dialog->open();
}

void ReviewPapers::saveGalley(const QString &file)
{
    follow<GalleyWritten>(writeGalley(m_session, {m_article, file, {}}),
                          tr("Making the galley…"),
                          tr("save the galley"),
                          [this](const GalleyWritten &written) {
                              tellOfFile(tr("The galley is in %1"), written.file, written.withheld);
                          });
}

void ReviewPapers::savePack(const QString &place)
{
    follow<PackWritten>(writePack(m_session, {m_article, place, {}}),
                        tr("Packing the evidence…"),
                        tr("save the evidence pack"),
                        [this](const PackWritten &written) {
                            tellOfFile(
                                tr("The evidence pack is in %1"), written.place, written.withheld);
                        });
}

void ReviewPapers::handOver(const QString &file)
{
    follow<HandedOver>(
        HandOver(m_session).give({m_article, file, {}}),
        tr("Writing the hand-over file…"),
        tr("hand the article over"),
        [this](const HandedOver &given) {
            tellOfFile(tr("The article for the checker is in %1"), given.file, given.withheld);
        });
}

void ReviewPapers::takeBack(const QString &file)
{
    follow<TakenHandover>(HandOver(m_session).take(file),
                          tr("Taking the file…"),
                          tr("take the hand-over file"),
                          [this](const TakenHandover &taken) { tellOfTaken(taken); });
}

void ReviewPapers::tellOfFile(QString text, const QString &file, const QStringList &withheld)
{
    Notice notice;
    notice.text = text.arg(QDir::toNativeSeparators(file));
    notice.actionText = tr("Show folder");
    notice.action = [folder = QFileInfo(file).path()] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    };
    notice.context = this;
    notice.secondsShown = 30;
    if (!withheld.isEmpty()) {
        notice.weight = Notice::Weight::Warning;
        notice.secondsShown = 0;
        notice.text +=
            QStringLiteral(". ") +
            tr("The words of %Ln source(s) stayed in the desk", nullptr, int(withheld.size()));
        notice.detail = withheld.join(u'\n');
    }
    Q_EMIT noticeRaised(notice);
}

void ReviewPapers::tellOfTaken(const TakenHandover &taken)
{
    Notice notice;
    notice.text = takenSentence(taken);
    if (const QStringList came = whatCame(taken); !came.isEmpty())
        notice.text += u' ' + tr("It brought %1.").arg(came.join(QStringLiteral(", ")));
    if (taken.proposal)
        notice.text += u' ' + tr("%1 changed the text: that waits for you.").arg(taken.giver);
    if (taken.signedOff == TakenHandover::Signed::Stands)
        notice.text += u' ' + tr("It is signed, and ready.");
    else if (taken.signedOff == TakenHandover::Signed::Stale)
        notice.text += u' ' + tr("It was signed, but not as it is here.");
    notice.secondsShown = 30;
    notice.actionText = tr("Check it");
    notice.action = [this, article = taken.article] {
        Q_EMIT checkRequested(article);
    };
    notice.context = this;
    if (!taken.leftOut.isEmpty()) {
        notice.weight = Notice::Weight::Warning;
        notice.secondsShown = 0;
        notice.text +=
            u' ' + tr("%Ln thing(s) were left out: %1", nullptr, int(taken.leftOut.size()))
                       .arg(taken.leftOut.front());
        notice.detail = taken.leftOut.join(u'\n');
    }
    Q_EMIT noticeRaised(notice);
    Q_EMIT articleTaken(taken.article);
}

} // namespace stet
