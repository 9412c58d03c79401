// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/library_step.h"
#include "ui/sources/keep_round.h"
#include "ui/sources/source_use.h"
#include "ui/widgets/notice_bar.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

class QWidget;

namespace stet {

class DeskSession;
class KeepDialog;

/// What a person does with files and words that need no link: chooses them, says how they were got,
/// and has them kept with a source or as a new one. Tells what came of it. Owned by SourcesArea; UI
/// thread.
class SourceKeeper : public QObject
{
    Q_OBJECT

public:
    SourceKeeper(DeskSession &session, QWidget *window);
    ~SourceKeeper() override;

    // A null source: each becomes a new one.

    /// Asks for files first.
    void chooseFiles(const SourceId &into);
    /// Asks how they were got, and keeps them then.
    void askForFiles(const QStringList &files, const SourceId &into);
    /// The same of a file that becomes a new source; `use` gets that, or the one that the library
    /// has of it already.
    void askToUse(const QString &file, const SourceUse &use);
    /// Asks for words that a person types or pastes.
    void askForWords(const SourceId &into);

    /// Whether a person typed what is kept nowhere yet, also where it is just being kept.
    [[nodiscard]] bool holdsWords() const;
    /// Asks what is to become of it.
    void askAboutWords();

Q_SIGNALS:
    /// The source has something new, or is there now.
    void kept(const stet::SourceId &source);
    /// Sources came that the library had not; `name` is what that step is called.
    void sourcesMade(const QString &name, const stet::LibraryStep &step);
    /// A person wants to see what came of it.
    void openRequested(const stet::SourceId &source);
    void noticeRaised(const stet::Notice &notice);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void ask(const QStringList &files, const SourceId &into);
    void openDialog(const QStringList &files, const Source &into, const SourceUse &use = {});
    /// False, and said, where another question is not answered yet.
    [[nodiscard]] bool mayAsk();

    /// Who wants something kept.
    struct Asked
    {
        QPointer<KeepDialog> dialog; ///< gets the answer; null: no dialog asked
        SourceUse use;               ///< empty: keeping is all
    };

    void keep(const KeepOrder &order, const Asked &asked);
    void tellStep(const std::vector<KeptMaterial> &made);
    void tell(const KeepSummary &summary, const Asked &asked);
    void tellStopped(const KeepSummary &summary, const QPointer<KeepDialog> &asked);
    void tellNothingKept(const KeepSummary &summary, const Asked &asked);
    /// What is offered where the library has the work already.
    void offerKnown(const KeepSummary &summary, const Asked &asked, Notice &notice);
    void fail(const Error &error, const QPointer<KeepDialog> &asked);

    DeskSession &m_session;
    QWidget *m_window;
    KeepRound *m_round;
    QPointer<KeepDialog> m_dialog;
};

} // namespace stet
