// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;

namespace stet {

class PaneHead;
class PalettePopup;
class WordsPane;

/// What a source said, beside the text that is written: words that are selected there can be cited
/// at the sentence of the caret and bound to it. Takes the place of the preview. UI thread.
class SourceBeside : public QWidget
{
    Q_OBJECT

public:
    SourceBeside(DeskSession &session, QWidget *parent);
    ~SourceBeside() override;

    /// The sources that the article cites by now are offered first.
    void setArticle(const ArticleId &article);
    /// The words that are selected are to be cited; says so where none are.
    void citeSelected();
    /// Any source of the library.
    void chooseSource();

    [[nodiscard]] WordsPane &words() const { return *m_words; }

    void focusWords();

Q_SIGNALS:
    void citeRequested(const QString &key, const stet::NewEvidence &evidence);
    void closeRequested();
    void statusMessage(const QString &text);
    void errorRaised(const stet::Error &error, const QString &doing);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void readCited();
    void offer(const Source &source);
    void showSource(const Source &source);
    void showSnapshot(const Snapshot &snapshot);
    void showSelection();

    DeskSession &m_session;
    PaneHead *m_head;
    QComboBox *m_cited = nullptr;
    QPushButton *m_cite = nullptr;
    WordsPane *m_words;
    QPointer<PalettePopup> m_popup; ///< over the window; made when it is first asked
    std::vector<Source> m_offered;  ///< in the order of the box
    ArticleId m_article;
    std::shared_ptr<const CheckAids> m_aids; ///< read last, which saves time
    bool m_stale = false;                    ///< the cited ones are to be read once it is seen
    Source m_source;
    SnapshotId m_snapshot;
};

} // namespace stet
