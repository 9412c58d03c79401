// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace stet {

class TextMirror;

/// A field for one paragraph of running words (headline, dek): as high as its text, without line
/// breaks of its own; Enter and the arrow keys lead out of it.
class ProseField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ProseField(const QFont &font, QWidget *parent = nullptr);

    [[nodiscard]] TextMirror &mirror() const;
    void setTextFont(const QFont &font);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter, or an arrow key at the edge: the next or the previous field is wanted.
    void nextWanted();
    void previousWanted();
    /// A text was too long to be pasted; nothing was changed.
    void pasteRefused(const QString &reason);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();

    TextMirror *m_mirror;
    QFont m_textFont;
    int m_height = 0;
};

} // namespace stet
