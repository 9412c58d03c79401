// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A piece of the text that the Markdown parser must not read: a citation mark, a footnote label, a
/// bracket of a failed citation or a tilde that stands alone.
struct Mask
{
    enum class What : quint8 { Cite, Footnote, Bracket, Literal };
    What what = What::Cite;
    quint32 start = 0;  ///< byte offset in the text
    quint32 length = 0; ///< in bytes
    quint32 saved = 0;  ///< where the original bytes stand in `MaskedText::m_saved`

    [[nodiscard]] quint32 end() const { return start + length; }
};

/// A body in UTF-8 in which citations and footnotes are covered by '%' of the same length (line
/// breaks stay), so that md4c takes no citation for a link label or a definition and every byte
/// offset still holds. Owned by one call of the parser.
class MaskedText
{
public:
    /// Covers a single tilde, between which md4c would strike through as well (H~2~O): a byte that
    /// UTF-8 does not have, so that it is known again wherever md4c copies it.
    static constexpr char Tilde = '\xC0';

    /// Whether the first byte is there for md4c alone and is written nowhere.
    enum class Guard : quint8 { None, FirstByte };

    explicit MaskedText(const QString &body, Guard guard = Guard::None);

    [[nodiscard]] const char *data() const { return m_bytes.get(); }

    [[nodiscard]] quint32 size() const { return m_size; }

    /// Where the text to write begins.
    [[nodiscard]] quint32 begin() const { return m_guard == Guard::FirstByte ? 1 : 0; }

    /// Whether every byte is one UTF-16 code unit.
    [[nodiscard]] bool isAscii() const { return m_ascii; }

    [[nodiscard]] const std::vector<Mask> &masks() const { return m_masks; }

    /// What stands in the text where `mask` is.
    [[nodiscard]] std::string_view covered(const Mask &mask) const
    {
        return {m_bytes.get() + mask.start, mask.length};
    }

    /// The bytes that `mask` covers.
    [[nodiscard]] std::string_view original(const Mask &mask) const
    {
        return std::string_view(m_saved).substr(mask.saved, mask.length);
    }

    /// Covers the colon of every possible link definition: they all become literal text.
    void coverDefinitions();

    /// Index of the first mask that ends after `offset`.
    [[nodiscard]] size_t maskAfter(quint32 offset) const;

    /// Appends the original bytes of a stretch to `out`.
    void appendOriginal(quint32 start, quint32 length, std::string &out) const;

    /// How many UTF-16 code units the bytes from `start` to `end` stand for.
    [[nodiscard]] qsizetype units(quint32 start, quint32 end) const;

private:
    void clean();
    void cover();
    void coverCitation(quint32 at);
    void coverFootnote(quint32 at);
    void coverTildes();
    void sortMasks();
    void add(Mask::What what, quint32 start, quint32 length, char cover = '%');
    [[nodiscard]] bool isEscaped(quint32 at) const;

    std::unique_ptr<char[]> m_bytes; // NOLINT(modernize-avoid-c-arrays): left unfilled at first
    quint32 m_size = 0;
    Guard m_guard = Guard::None;
    bool m_ascii = true;
    std::vector<Mask> m_masks;
    std::string m_saved;
};

} // namespace stet
