// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_keeper.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "ui/sources/keep_dialog.h"
#include "ui/widgets/follow_work.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace stet {

namespace {

constexpr int keptNoticeSeconds = 12;

Notice keepWarning(const QString &text)
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = text;
    return notice;
}

} // namespace

SourceKeeper::SourceKeeper(DeskSession &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_round(new KeepRound(session, this))
{}

SourceKeeper::~SourceKeeper()
{
    // It belongs to the window, which may stay; what it asks about does not.
    delete m_dialog.data();
}

void SourceKeeper::chooseFiles(const SourceId &into)
{
    auto *dialog =
        new QFileDialog(m_window->window(),
                        tr("Keep a file"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pages, documents, messages and texts (*.html *.htm *.xhtml *.mhtml "
                               "*.mht *.pdf *.eml *.txt)"),
                            tr("Recordings and pictures (*.mp3 *.m4a *.ogg *.opus *.flac *.wav "
                               "*.mp4 *.mov *.webm *.png *.jpg *.jpeg *.gif *.webp *.tif *.heic)"),
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this, into](const QStringList &files) {
        askForFiles(files, into);
    });
    dialog->open();
}

void SourceKeeper::askForFiles(const QStringList &files, const SourceId &into)
{
    if (!files.isEmpty())
        ask(files, into);
}

void SourceKeeper::askToUse(const QString &file, const SourceUse &use)
{
    if (mayAsk())
        openDialog({file}, {}, use);
}

void SourceKeeper::askForWords(const SourceId &into)
{
    ask({}, into);
}

bool SourceKeeper::holdsWords() const
{
    return m_dialog && m_dialog->isChanged();
}

void SourceKeeper::askAboutWords()
{
    KeepDialog *dialog = m_dialog;
    if (dialog == nullptr || !dialog->isChanged())
        return;
    if (!dialog->isVisible()) {
        Notice notice = keepWarning(
            tr("Words are being kept. Wait until that has ended, then leave the desk."));
        notice.secondsShown = keptNoticeSeconds;
        Q_EMIT noticeRaised(notice);
        return;
    }
    dialog->reject(); // which asks
    dialog->raise();
    dialog->activateWindow();
}

bool SourceKeeper::mayAsk()
{
    // Out of sight it waits for what is being kept.
    if (m_dialog)
        Q_EMIT errorRaised({ErrorCode::Busy,
                            tr("Something else is being kept. Wait until that has ended or cancel "
                               "it, then do this again."),
                            {}},
                           tr("keep what you have of the source"));
    return !m_dialog;
}

void SourceKeeper::ask(const QStringList &files, const SourceId &into)
{
    if (!mayAsk())
        return;
    if (into.isNull()) {
        openDialog(files, {});
        return;
    }
    whenDone(Library(m_session).byId(into), this, [this, files](const Result<Source> &source) {
        const QString doing = tr("keep what you have of the source");
        if (!source)
            Q_EMIT errorRaised(source.error(), doing);
        else if (source->terms == SourceTerms::Confidential)
            Q_EMIT errorRaised({ErrorCode::InvalidInput,
                                tr("A confidential source is a label: no words of it are kept."),
                                source->key},
                               doing);
        else
            openDialog(files, *source);
    });
}

void SourceKeeper::openDialog(const QStringList &files, const Source &into, const SourceUse &use)
{
    whenDone(Settings(m_session).get(), this, [=, this](const Result<DeskSettings> &settings) {
        if (!mayAsk())
            return;
        const QTimeZone zone = settings ? zoneOf(*settings) : QTimeZone::systemTimeZone();
        const QPointer<KeepDialog> dialog = new KeepDialog(files, into, zone, m_window->window());
        m_dialog = dialog;
        connect(
            dialog, &KeepDialog::keepRequested, this, [this, dialog, use](const KeepOrder &order) {
                keep(order, {dialog, use});
            });
        dialog->open();
    });
}

void SourceKeeper::keep(const KeepOrder &order, const Asked &asked)
{
    const auto late = makeLateAnswer<KeepSummary>();
    followWork<KeepSummary>(
        this,
        m_round->keep(order, late),
        tr("Keeping."),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, asked, late, isNew = order.into.isNull()](const Result<KeepSummary> *summary) {
            const KeepSummary made = summary == nullptr ? late->value_or(KeepSummary())
                                     : *summary         ? **summary
                                                        : KeepSummary();
            if (isNew)
                tellStep(made.kept);
            if (summary == nullptr)
                tellStopped(made, asked.dialog);
            else if (*summary)
                tell(made, asked);
            else
                fail(summary->error(), asked.dialog);
        });
}

void SourceKeeper::tellStopped(const KeepSummary &summary, const QPointer<KeepDialog> &asked)
{
    Notice notice;
    notice.text = summary.kept.empty()
                      ? tr("Stopped. Nothing was kept.")
                      : tr("Stopped. %Ln were kept by then.", nullptr, int(summary.kept.size()));
    notice.secondsShown = keptNoticeSeconds;
    Q_EMIT noticeRaised(notice);
    if (asked)
        asked->comeBack(keepWarning(notice.text));
}

// A snapshot of a source that was there stays: it is what that source said.
void SourceKeeper::tellStep(const std::vector<KeptMaterial> &made)
{
    LibraryStep step;
    for (const KeptMaterial &one : made)
        step.sources.push_back(one.source.id);
    if (made.size() == 1)
        Q_EMIT sourcesMade(tr("Adding of “%1”").arg(shortName(made.front().source)), step);
    else if (!made.empty())
        Q_EMIT sourcesMade(tr("Adding of %Ln source(s)", nullptr, int(made.size())), step);
}

void SourceKeeper::fail(const Error &error, const QPointer<KeepDialog> &asked)
{
    // Where it is asked there is told why; a question that came without a dialog has none.
    if (asked)
        asked->comeBack(keepWarning(error.message));
    else
        Q_EMIT errorRaised(error, tr("keep what you have of the source"));
}

void SourceKeeper::tell(const KeepSummary &summary, const Asked &asked)
{
    if (summary.kept.empty()) {
        tellNothingKept(summary, asked);
        return;
    }
    if (KeepDialog *dialog = asked.dialog.data())
        dialog->done(QDialog::Accepted);
    Notice notice;
    notice.text = summaryText(summary);
    notice.context = this;
    const bool isGood = summary.refused == 0 && summary.alreadyKnown == 0;
    notice.weight = isGood ? Notice::Weight::Info : Notice::Weight::Warning;
    notice.secondsShown = isGood ? keptNoticeSeconds : 0;
    const SourceId id = summary.kept.back().source.id;
    notice.actionText = tr("Open");
    notice.action = [this, id] {
        Q_EMIT openRequested(id);
    };
    Q_EMIT noticeRaised(notice);
    Q_EMIT kept(id);
    if (asked.use)
        asked.use(summary.kept.back().source);
}

// What was typed for it is in the dialog alone, so that comes back.
void SourceKeeper::tellNothingKept(const KeepSummary &summary, const Asked &asked)
{
    if (summary.alreadyKnown == 0 && summary.refused == 1 && summary.why) {
        fail(*summary.why, asked.dialog);
        return;
    }
    Notice notice = keepWarning(summaryText(summary));
    notice.context = this;
    if (summary.alreadyKnown == 1 && summary.known)
        offerKnown(summary, asked, notice);
    if (asked.dialog)
        asked.dialog->comeBack(notice);
    else
        Q_EMIT noticeRaised(notice);
}

void SourceKeeper::offerKnown(const KeepSummary &summary, const Asked &asked, Notice &notice)
{
    if (asked.use) {
        notice.actionText = tr("Cite that one");
        notice.action = [asked, known = *summary.known] {
            if (KeepDialog *dialog = asked.dialog.data())
                dialog->done(QDialog::Accepted);
            asked.use(known);
        };
        return;
    }
    // It may be another state of the same work.
    KeepOrder order;
    order.material = {summary.offered};
    order.into = summary.known->id;
    notice.actionText = tr("Keep it there");
    notice.action = [this, order, asked] {
        if (KeepDialog *dialog = asked.dialog.data())
            dialog->hide(); // until it is told how that ended
        keep(order, asked);
    };
}

} // namespace stet
